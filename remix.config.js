import { vitePlugin as remix } from "@remix-run/dev";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import { defineConfig } from "vitest/config";

// The one build file: a Vite config, given by --config to remix and to vitest.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    !process.env.VITEST && remix({
      future: {
        v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true, v3_singleFetch: true, v3_routeConfig: true,
      },
    }),
    !isSsrBuild && { ...optimizeLocales.vite({ locales: ["nb-NO"] }), enforce: "pre" },
    // Our own server is the server bundle's entry; it imports "virtual:remix/server-build".
    isSsrBuild && { name: "server-entry", enforce: "post", config: () => ({ build: { rollupOptions: { input: "server/main.ts" } } }) },
  ],
  build: { target: "es2022" },
  optimizeDeps: { esbuildOptions: { target: "es2022" } },
  test: {
    include: ["{app,db,practice,server,story,tests,tools}/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/own-databases.ts"],
    pool: "forks",
    maxWorkers: 2,
    isolate: false,
    fileParallelism: true,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
}));
