/**
 * How the interface is built: one page without inline scripts, styles or data addresses, because
 * the shell's content policy admits none. Not the gallery: see vite.gallery.config.ts.
 */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  base: "./",
  plugins: [react()],
  build: {
    outDir: "dist",
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: { fs: { allow: [".."] } },
  test: {
    environment: "jsdom",
    css: true,
    // A loaded machine is slow, not wrong.
    testTimeout: 20_000,
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/test/setup.ts"],
  },
});
