/** A package that this folder has of its own: the project has neither it nor its lock. */
export function own(name) {
  return import(import.meta.resolve(name));
}
