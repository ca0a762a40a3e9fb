/**
 * The natural logarithm, rounded correctly but for about one number in a hundred thousand. `Math.log` may be off by the last digit, and a
 * treated column is a difference of logarithms: near its lowest value that digit would become the twelfth. Anything that is not a normal
 * number above 0 gets what `Math.log` says.
 *
 * With x = m · 2^k and s = (m-1)/(m+1), ln x = k·ln 2 + 2·artanh s. The quotient and the sum are carried in two numbers each.
 */
export function logarithmOf(x: number): number {
  if (!(x >= LEAST_NORMAL && x < Infinity)) return Math.log(x);
  number[0] = x;
  let exponent = ((words[HIGH] as number) >>> 20) - 1023;
  words[HIGH] = (words[HIGH] as number) - (exponent << 20);
  let mantissa = number[0];
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  const above = mantissa - 1;
  const divisor = 2 + above;
  // The quotient in two numbers: products of its short part with the parts of the divisor are exact.
  const s = Math.fround(above / divisor);
  const short = Math.fround(divisor);
  const rest = (above - s * short - s * (2 - short + above)) / divisor;
  const powers = exponent * LN2.high;
  const sum = powers + 2 * s;
  return sum + (powers - sum + 2 * s + (exponent * LN2.low + (2 * rest + artanhTail(s + rest))));
}

const LEAST_NORMAL = 2 ** -1022;
/** The high part has so few digits that its product with an exponent is exact. */
const LN2 = { high: 6.9314718036912381649e-1, low: 1.90821492927058770002e-10 };

/** One number, to be read as its two halves; which of them holds the exponent is the machine's choice. */
const number = Float64Array.of(-2);
const words = new Uint32Array(number.buffer);
const HIGH = words[1] === 0 ? 0 : 1;

/** `2·artanh s - 2s` for |s| below 0.172, where eleven terms are enough; every second one apart, since two sums are done at once. */
function artanhTail(s: number): number {
  const z = s * s;
  const w = z * z;
  const even = 2 / 3 + w * (2 / 7 + w * (2 / 11 + w * (2 / 15 + w * (2 / 19 + w * (2 / 23)))));
  const odd = 2 / 5 + w * (2 / 9 + w * (2 / 13 + w * (2 / 17 + w * (2 / 21))));
  return s * z * (even + z * odd);
}
