import { fc } from "../support/property";

const LETTERS = [..."aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"];

/** Letters, digits and the marks of Vietnamese office texts in any order: far worse than what people write. */
export const vietnameseText = fc
  .array(
    fc.constantFrom(
      ...LETTERS,
      ...LETTERS.map((letter) => letter.toUpperCase()),
      ..." -–/().,;:&%\"'“”…•+0123456789\u00a0\u200b",
      "qu",
      "gi",
      "1.000",
      " & ",
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));
