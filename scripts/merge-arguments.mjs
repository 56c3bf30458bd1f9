/**
 * Default flags with a user's own put in their place: a flag that the user gives, as `--name value` or `--name=value`,
 * drops the default of that name. A user's `--outdir` also drops the default `--overwrite`, so that nobody's own folder
 * is replaced unasked.
 * @param {readonly (readonly string[])[]} defaults one flag each: `['--seed', 'demo']`, or `['--overwrite']`
 * @param {readonly string[]} given the user's arguments, untouched and in their order
 * @returns {string[]}
 */
export function mergeArguments(defaults, given) {
  const names = new Set(given.filter((word) => word.startsWith('--')).map((word) => word.split('=', 1)[0]))
  if (names.has('--outdir')) names.add('--overwrite')
  return [...defaults.filter(([name]) => !names.has(name)).flat(), ...given]
}
