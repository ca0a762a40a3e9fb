export * from "./address";
export * from "./plan";
export * from "./port";
export * from "./snapshot";
