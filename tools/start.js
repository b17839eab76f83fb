// npm start: installs what is missing, builds what is stale, and runs the program in this same process.
import { buildWhenStale, installWhenStale } from "./freshness.js";

installWhenStale();
buildWhenStale();
process.env.NODE_ENV = "production";
await import("../build/server/index.js");
