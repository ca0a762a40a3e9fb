export { locate, type LocateOptions } from "./locate";
export { recognise, type Recognised } from "./recognise";
export { MAPPING_KEY, NO_MAPPING, readMapping, writeMapping, type Mapping, type SheetMapping } from "./mapping";
export { formatDecimals, shownText } from "./shown";
export { leads } from "./agency";
