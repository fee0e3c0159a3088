import { dirname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

/**
 * The engine's tests and all they import as CommonJS modules, one a file, by their path from the root.
 * `texts` stand in for the files of their names.
 */
export async function modulesOf(root, tests, texts) {
  const { output } = await build({
    configFile: false,
    root,
    logLevel: "error",
    publicDir: false,
    plugins: [standIn(texts), whereabouts],
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: "node20",
      rolldownOptions: {
        input: tests.map((test) => join(root, test)),
        preserveEntrySignatures: "allow-extension",
        external: (id) => !/^[./]/u.test(id),
        treeshake: false,
        output: {
          format: "cjs",
          preserveModules: true,
          preserveModulesRoot: root,
          entryFileNames: "[name].js",
        },
      },
    },
  });
  return output
    .filter(({ type }) => type === "chunk")
    .map(({ fileName, code, imports: atLoad, dynamicImports, facadeModuleId, moduleIds }) => {
      const id = facadeModuleId ?? moduleIds[0];
      const path = id?.startsWith(root) ? relative(root, id).split(sep).join("/") : fileName;
      const imports = [...atLoad, ...dynamicImports];
      return { name: fileName, path, code, imports };
    });
}

function standIn(texts) {
  return {
    name: "changed-files",
    enforce: "pre",
    load: (id) => texts.get(id) ?? null,
  };
}

/** A test reads what lies beside its file: the module no longer lies there. */
const whereabouts = {
  name: "whereabouts",
  transform(code, id) {
    if (!code.includes("import.meta.")) return null;
    return code
      .replaceAll("import.meta.dirname", JSON.stringify(dirname(id)))
      .replaceAll("import.meta.filename", JSON.stringify(id))
      .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href));
  },
};
