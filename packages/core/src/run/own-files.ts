/** Names at the top of a dataset's folder that are the runner's own, whatever it writes this time. */
export const ownFiles: readonly string[] = [
  'manifest.json',
  'validation_summary.json',
  'data_dictionary.md',
  'truth.json',
]
