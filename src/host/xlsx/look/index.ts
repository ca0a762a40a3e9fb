export { readLook } from "./read";
export type * from "./types";
