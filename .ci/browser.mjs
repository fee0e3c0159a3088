import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runWith } from "./run.mjs";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const MAC = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const WINDOWS = [
  "Google/Chrome/Application/chrome.exe",
  "Chromium/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
];

const HELP =
  "No browser found for the tests of the built page. Install Chrome, Chromium or Edge, or set VARIORUM_BROWSER to one, or leave these tests out: npm run check";

/**
 * Finds a Chromium, or installs one on Debian as root → its path in `output`, or what to do. What turns printed
 * pages into pictures is installed too; without it their test is skipped, and says so.
 */
export async function browser() {
  const missing = [
    ...(find() === undefined ? ["chromium"] : []),
    ...(onPath("pdftoppm") === undefined ? ["poppler-utils"] : []),
  ];
  let output = "";
  if (missing.length > 0 && canInstall()) {
    const updated = await apt("update");
    const installed = await apt("install", "-y", "--no-install-recommends", ...missing);
    output = `${updated.output}${installed.output}\n`;
  }
  const path = find();
  return path === undefined
    ? { ok: false, output: `${output}${HELP}` }
    : { ok: true, output: path };
}

function apt(...args) {
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  return runWith(quiet, "apt-get", "-o", "DPkg::Lock::Timeout=300", "-qq", ...args);
}

function find() {
  const chosen = process.env.VARIORUM_BROWSER;
  return (chosen ? [chosen] : candidates()).find((path) => existsSync(path));
}

function candidates() {
  const { env, platform } = process;
  const homes = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].filter(Boolean);
  if (platform === "win32") return homes.flatMap((home) => WINDOWS.map((path) => join(home, path)));
  const named = NAMES.flatMap(pathsOf);
  const applications = ["/Applications", join(env.HOME ?? "", "Applications")];
  if (platform !== "darwin") return named;
  return [...applications.flatMap((home) => MAC.map((path) => join(home, path))), ...named];
}

function pathsOf(name) {
  return (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name));
}

function onPath(name) {
  return pathsOf(name).find((path) => existsSync(path));
}

function canInstall() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}
