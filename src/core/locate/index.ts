export { locate } from "./locate";
export { recognise } from "./recognise";
export { MAPPING_KEY, readMapping, writeMapping, type Mapping, type SheetMapping } from "./mapping";
export { shownText } from "./shown";
