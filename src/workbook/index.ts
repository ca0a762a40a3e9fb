export * from "./address";
export * from "./highlights";
export * from "./plan";
export * from "./port";
export * from "./snapshot";
