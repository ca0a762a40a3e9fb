export * from "./citations";
export * from "./dates";
export * from "./fold";
export * from "./legacy";
export { likeness } from "./likeness";
export * from "./names";
export * from "./numbers";
export * from "./targets";
export * from "./units";
