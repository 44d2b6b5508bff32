/**
 * Builds the gallery of the kit into dist-gallery, to be looked at beside the pictures.
 * Nothing of it is in the product: the product's entry is index.html.
 */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  plugins: [react()],
  build: {
    outDir: "dist-gallery",
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: "gallery.html" },
  },
});
