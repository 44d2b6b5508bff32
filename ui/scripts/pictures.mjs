/**
 * The camera: draws every picture of the gallery with the system's Chromium, looks at each with axe, and compares those
 * that are kept in ui/pictures. `npm run pictures` tells what changed; `-- --accept` keeps what is now; `-- --only board`
 * takes one screen, `-- --name complaint-full` some by name; `-- --all` also takes the sizes and combinations that are drawn but not kept. Not a test of behaviour.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import axe from "axe-core";
import { chromium } from "playwright-core";
import { focusUnseen, unread } from "./picture-checks.mjs";
import { compare, compareTrees, packed } from "./picture-files.mjs";

const ui = fileURLToPath(new URL("..", import.meta.url));
const built = join(ui, "dist-camera");
const kept = join(ui, "pictures");
const drawn = join(ui, "dist-pictures");
const usage = "npm run pictures -- [--only screen,screen] [--name part-of-a-name] [--all] [--accept]";
const { only, name: named, accept, all } = read();

/** What was asked on the command line; an unknown word is told, and draws nothing. */
function read() {
  const options = { only: { type: "string" }, name: { type: "string" }, accept: { type: "boolean" }, all: { type: "boolean" }, help: { type: "boolean" } };
  try {
    const { values } = parseArgs({ options });
    if (!values.help) return values;
    console.log(usage);
    process.exit(0);
  } catch (fault) {
    console.error(`${fault.message}\n${usage}`);
    process.exit(2);
  }
}

const CHROMIUMS = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = CHROMIUMS.find((path) => path && existsSync(path));
if (!executablePath) {
  console.error("No Chromium was found. Install one, or name it in CHROMIUM.");
  process.exit(2);
}

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml" };
const server = createServer((request, response) => {
  if (request.url === "/favicon.ico") return void response.writeHead(204).end();
  const path = join(built, normalize(new URL(request.url ?? "/", "http://x").pathname));
  if (!path.startsWith(built) || !existsSync(path) || !statSync(path).isFile()) return void response.writeHead(404).end();
  response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "cache-control": "max-age=600" });
  response.end(readFileSync(path));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}/gallery.html`;

const browser = await chromium.launch({ executablePath, args: ["--font-render-hinting=none", "--disable-lcd-text"] });
const begin = await browser.newPage();
await begin.goto(`${base}?page=kit`);
const screens = await begin.evaluate(() => window.steelyardPictures);
await begin.close();

const SIZES = { usual: [1440, 900], small: [1024, 640], large: [2560, 1440], twice: [720, 450], least: [512, 320] };
const LANGUAGES = ["en", "zh-Hant", "zh-Hans"];
const THEMES = ["light", "dark"];

// Kept are every language and either theme of a usual state; what lies between is drawn, looked at and not kept.
const KEPT = ["light en", "light zh-Hant", "dark zh-Hans"];
const KEPT_SMALL = ["board", "file", "complaint", "consolidation"];

/** Every picture to be taken, and whether it is one of those that are kept. */
function wanted() {
  const pictures = [];
  const want = (screen, state, theme, lang, size, keep) =>
    pictures.push({ screen, state, theme, lang, size, keep, tree: state === "full" && theme === "light" && lang === "en" && size === "usual", name: `${screen}-${state}-${theme}-${lang}-${size}` });
  for (const { screen, states } of screens) {
    if (only && !only.split(",").includes(screen)) continue;
    for (const state of states) {
      for (const lang of LANGUAGES)
        for (const theme of THEMES) {
          const first = state === states[0];
          const keep = `${theme} ${lang}` === "light en" || (first && KEPT.includes(`${theme} ${lang}`));
          if (first || keep || all) want(screen, state, theme, lang, "usual", keep);
        }
      if (state === states[0] || all) {
        want(screen, state, "light", "en", "twice", false);
        want(screen, state, "light", "en", "least", false);
      }
      // The other end of what may come together: dark, the longest Chinese, twice as large.
      if (all) want(screen, state, "dark", "zh-Hans", "twice", false);
      if (state === states[0]) {
        want(screen, state, "light", "en", "small", KEPT_SMALL.includes(screen));
        want(screen, state, "dark", "zh-Hant", "small", false);
        if (all) want(screen, state, "light", "en", "large", false);
      }
    }
  }
  return named ? pictures.filter((one) => one.name.includes(named)) : pictures;
}

/** Where on the page; names that are drawn by lot say nothing, so the element itself stands for them. */
const placeOf = (node) => {
  const target = node.target.join(" ");
  return /react-aria|_r_|:nth-child/.test(target) ? node.html.replace(/ id="[^"]*"| aria-(labelledby|controls|describedby)="[^"]*"/g, "").slice(0, 160) : target;
};

async function take(page, one) {
  const [width, height] = SIZES[one.size];
  await page.setViewportSize({ width, height });
  await page.goto(`${base}?picture=${one.screen}/${one.state}&theme=${one.theme}&lang=${one.lang}`);
  await page.waitForFunction(() => document.documentElement.dataset.stands === "yes", undefined, { timeout: 30_000 });
  const missed = await page.evaluate(() => document.documentElement.dataset.missed);
  const png = await page.screenshot({ animations: "disabled", caret: "hide" });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () => {
    const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const found = await window.axe.run(document, { runOnly: rules });
    // A list that is open over the page belongs to its field and to no landmark.
    const floats = (node) => document.querySelector(node.target[0])?.matches(".pop, .pop *, :has(.pop)") === true;
    for (const rule of found.violations) if (rule.id === "region") rule.nodes = rule.nodes.filter((node) => !floats(node));
    return { violations: found.violations.filter((rule) => rule.nodes.length > 0) };
  });
  const lost = await page.evaluate(unread);
  // What a screen reader is told: roles, names and states, of the usual state of every screen.
  const tree = one.tree ? await page.locator("body").ariaSnapshot() : undefined;
  if (one.tree) lost.push(...(await walk(page)));
  return { png, missed, violations, tree, lost };
}

const STEPS = 80;
/** Goes round the page by Tab and tells where the focus was not to be seen. */
async function walk(page) {
  const unseen = new Set();
  for (let k = 0; k < STEPS; k += 1) {
    await page.keyboard.press("Tab");
    const { end, name, seen, inSight } = await page.evaluate(focusUnseen);
    if (end) break;
    if (!seen) unseen.add(`no focus is seen on: ${name}`);
    else if (!inSight) unseen.add(`focus out of sight on: ${name}`);
  }
  return [...unseen];
}

if (!only && !named) rmSync(drawn, { recursive: true, force: true });
mkdirSync(drawn, { recursive: true });
mkdirSync(kept, { recursive: true });
const pictures = wanted();
const told = { changed: [], added: [], missed: [], asked: new Set(), access: new Map(), lost: new Map(), noise: new Set() };
const queue = [...pictures];
async function work() {
  const context = await browser.newContext({ reducedMotion: "reduce", deviceScaleFactor: 1, timezoneId: "UTC", locale: "en-GB" });
  const page = await context.newPage();
  page.on("console", (line) => line.type() === "error" && told.noise.add(line.text().slice(0, 300)));
  page.on("pageerror", (error) => told.noise.add(String(error).slice(0, 300)));
  page.on("request", (request) => !/^(blob:)?http:\/\/127\.0\.0\.1:/.test(request.url()) && told.noise.add(`asked the network: ${request.url()}`));
  for (let one = queue.shift(); one; one = queue.shift()) {
    const { png, missed, violations, tree, lost } = await take(page, one);
    if (tree !== undefined) {
      const path = join(kept, `${one.screen}.tree.txt`);
      const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
      const changes = before === undefined ? [] : compareTrees(before, tree);
      if (before === undefined) told.added.push(`${one.screen}.tree.txt`);
      if (changes.length > 0) told.changed.push(`${one.screen}.tree.txt\n    ${changes.join("\n    ")}`);
      if (accept && (before === undefined || changes.length > 0)) writeFileSync(path, `${tree}\n`);
    }
    for (const what of lost) told.lost.set(what, [...(told.lost.get(what) ?? []), one.name]);
    if (missed) told.missed.push(`${one.name} ${missed}`);
    for (const rule of violations) {
      const at = rule.nodes.map((node) => `${placeOf(node)}  ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ""}`);
      const before = told.access.get(rule.id) ?? { help: rule.help, where: new Map() };
      for (const where of at) before.where.set(where, [...(before.where.get(where) ?? []), one.name]);
      told.access.set(rule.id, before);
    }
    writeFileSync(join(drawn, `${one.name}.png`), png);
    if (!one.keep) continue;
    const path = join(kept, `${one.name}.png`);
    if (!existsSync(path)) told.added.push(one.name);
    else if (compare(readFileSync(path), png, join(drawn, `${one.name}.differs.png`)) > 0) told.changed.push(one.name);
    else continue;
    if (accept) writeFileSync(path, packed(png));
  }
  await context.close();
}
await Promise.all([work(), work()]);
await browser.close();
server.close();

const keeps = new Set(pictures.filter((one) => one.keep).map((one) => `${one.name}.png`));
const gone = only || named ? [] : readdirSync(kept).filter((name) => name.endsWith(".png") && !keeps.has(name));
if (accept) for (const name of gone) rmSync(join(kept, name));
const list = (title, names) => names.length > 0 && console.log(`${title}: ${names.length}\n  ${names.join("\n  ")}`);
console.log(`${pictures.length} pictures drawn into ui/dist-pictures, ${keeps.size} of them compared with ui/pictures.`);
list(accept ? "Changed and kept" : "Changed", told.changed);
list(accept ? "New and kept" : "New", told.added);
list(accept ? "Gone and removed" : "Gone", gone);
list("Steps that found nothing to press", told.missed);
list("Said on the console", [...told.noise]);
for (const [id, { help, where }] of told.access) {
  console.log(`axe ${id}: ${help}`);
  for (const [target, names] of [...where].slice(0, 12)) console.log(`  ${names[0]}${names.length > 1 ? ` +${names.length - 1}` : ""}: ${target}`);
  if (where.size > 12) console.log(`  and ${where.size - 12} more places`);
}
list("Cut off, covered or without a visible focus", [...told.lost].map(([what, names]) => `${names[0]}${names.length > 1 ? ` +${names.length - 1}` : ""}: ${what}`));
const failed = told.access.size + told.lost.size + told.missed.length + told.noise.size + (accept ? 0 : told.changed.length + told.added.length + gone.length);
process.exit(failed > 0 ? 1 : 0);
