export * from "./address";
export * from "./areas";
export * from "./extent";
export * from "./highlights";
export * from "./plan";
export * from "./port";
export * from "./snapshot";
