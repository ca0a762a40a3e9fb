import { fold, foldBare } from "./fold";

/**
 * Abbreviations of Vietnamese office language and what they stand for, as whole phrases: `KH&ĐT` is kế hoạch, `KH&CN` khoa học.
 * `&`, `và`, commas and dashes between the parts do not matter. A second meaning (`TT` thị trường) is left out where a phrase decides.
 */
const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ["KHCN", "khoa học công nghệ"],
  ["KH&CN", "khoa học công nghệ"],
  ["KHCN&ĐMST", "khoa học công nghệ đổi mới sáng tạo"],
  ["KH,CN&ĐMST", "khoa học công nghệ đổi mới sáng tạo"],
  ["ĐMST", "đổi mới sáng tạo"],
  ["KNST", "khởi nghiệp sáng tạo"],
  ["KNĐMST", "khởi nghiệp đổi mới sáng tạo"],
  ["CĐS", "chuyển đổi số"],
  ["R&D", "nghiên cứu phát triển"],
  ["RD", "nghiên cứu phát triển"],
  ["NC&PT", "nghiên cứu phát triển"],
  ["NCPT", "nghiên cứu phát triển"],
  ["NC", "nghiên cứu"],
  ["NCKH", "nghiên cứu khoa học"],
  ["NCKHKT", "nghiên cứu khoa học kỹ thuật"],
  ["KHKT", "khoa học kỹ thuật"],
  ["PTCN", "phát triển công nghệ"],
  ["DN", "doanh nghiệp"],
  ["DNNVV", "doanh nghiệp nhỏ vừa"],
  ["DNKHCN", "doanh nghiệp khoa học công nghệ"],
  ["DNKNST", "doanh nghiệp khởi nghiệp sáng tạo"],
  ["SXKD", "sản xuất kinh doanh"],
  ["SXCN", "sản xuất công nghiệp"],
  ["CSHT", "cơ sở hạ tầng"],
  ["KCHT", "kết cấu hạ tầng"],
  ["TSCĐ", "tài sản cố định"],
  ["TSTT", "tài sản trí tuệ"],
  ["SHTT", "sở hữu trí tuệ"],
  ["SHCN", "sở hữu công nghiệp"],
  ["GPHI", "giải pháp hữu ích"],
  ["KDCN", "kiểu dáng công nghiệp"],
  ["CDĐL", "chỉ dẫn địa lý"],
  ["GCN", "giấy chứng nhận"],
  ["KCN", "khu công nghiệp"],
  ["CCN", "cụm công nghiệp"],
  ["KCX", "khu chế xuất"],
  ["KCN&CX", "khu công nghiệp chế xuất"],
  ["HTX", "hợp tác xã"],
  ["NLĐ", "người lao động"],
  ["LĐ", "lao động"],
  ["NSLĐ", "năng suất lao động"],
  ["NSĐP", "ngân sách địa phương"],
  ["NSNN", "ngân sách nhà nước"],
  ["BQ", "bình quân"],
  ["TNBQ", "thu nhập bình quân"],
  ["BQĐN", "bình quân đầu người"],
  ["TNBQĐN", "thu nhập bình quân đầu người"],
  ["XK", "xuất khẩu"],
  ["ĐTNN", "đầu tư nước ngoài"],
  ["FDI", "đầu tư trực tiếp nước ngoài"],
  ["GRDP", "tổng sản phẩm địa bàn"],
  ["TFP", "năng suất nhân tố tổng hợp"],
  ["HDI", "chỉ số phát triển con người"],
  ["IIP", "chỉ số sản xuất công nghiệp"],
  ["FTE", "toàn thời gian"],
  ["CNTT", "công nghệ thông tin"],
  ["CNTT-TT", "công nghệ thông tin truyền thông"],
  ["CNC", "công nghệ cao"],
  ["KT-XH", "kinh tế xã hội"],
  ["KTXH", "kinh tế xã hội"],
  ["CCHC", "cải cách hành chính"],
  ["TTHC", "thủ tục hành chính"],
  ["ANTT", "an ninh trật tự"],
  ["HS", "học sinh"],
  ["THPT", "trung học phổ thông"],
  ["THCS", "trung học cơ sở"],
  ["TN THPT", "tốt nghiệp trung học phổ thông"],
  ["GD&ĐT", "giáo dục đào tạo"],
  ["GDĐT", "giáo dục đào tạo"],
  ["GTVT", "giao thông vận tải"],
  ["NN&PTNT", "nông nghiệp phát triển nông thôn"],
  ["NNPTNT", "nông nghiệp phát triển nông thôn"],
  ["NN&MT", "nông nghiệp môi trường"],
  ["TT&TT", "thông tin truyền thông"],
  ["TTTT", "thông tin truyền thông"],
  ["TN&MT", "tài nguyên môi trường"],
  ["TNMT", "tài nguyên môi trường"],
  ["KH&ĐT", "kế hoạch đầu tư"],
  ["KHĐT", "kế hoạch đầu tư"],
  ["LĐTBXH", "lao động thương binh xã hội"],
  ["LĐ-TB&XH", "lao động thương binh xã hội"],
  ["LĐTB&XH", "lao động thương binh xã hội"],
  ["LĐ,TB&XH", "lao động thương binh xã hội"],
  ["VH&TT", "văn hoá thể thao"],
  ["VHTTDL", "văn hoá thể thao du lịch"],
  ["THADS", "thi hành án dân sự"],
  ["BQL", "ban quản lý"],
  ["NHNN", "ngân hàng nhà nước"],
  ["NHCSXH", "ngân hàng chính sách xã hội"],
  ["CSXH", "chính sách xã hội"],
  ["SKHCN", "sở khoa học công nghệ"],
  ["UBND", "uỷ ban nhân dân"],
  ["HĐND", "hội đồng nhân dân"],
  ["TP", "thành phố"],
  ["VN", "việt nam"],
];

/** The words of a folded text: letters and digits; `/` stands for itself; `và` joins and says nothing. */
export function wordsOf(folded: string): readonly string[] {
  return (folded.match(/[\p{L}\p{M}\p{N}]+|\//gu) ?? []).filter((word) => word !== "và" && word !== "va");
}

const EXPANSIONS = new Map(ABBREVIATIONS.map(([short, long]) => [wordsOf(foldBare(short)).join(" "), fold(long).split(" ")]));
/** The first word of an abbreviation → how many words the longest one of that beginning has. */
const LONGEST = new Map<string, number>();
for (const key of EXPANSIONS.keys()) {
  const words = key.split(" ");
  LONGEST.set(words[0] ?? "", Math.max(LONGEST.get(words[0] ?? "") ?? 0, words.length));
}

/** Words with their abbreviations written out (folded), the longest phrase first: `kh đt` is `kế hoạch đầu tư`. `bare` are the same words without marks. */
export function expandAbbreviations(words: readonly string[], bare: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(LONGEST.get(bare[at] ?? "") ?? 0, words.length - at);
    while (length > 0 && !EXPANSIONS.has(bare.slice(at, at + length).join(" "))) length--;
    const long = length > 0 ? EXPANSIONS.get(bare.slice(at, at + length).join(" ")) : undefined;
    out.push(...(long ?? [words[at] ?? ""]));
    at += Math.max(length, 1);
  }
  return out;
}
