export * from "./citations";
export * from "./dates";
export * from "./fold";
export * from "./legacy";
export * from "./numbers";
export * from "./targets";
export * from "./units";
