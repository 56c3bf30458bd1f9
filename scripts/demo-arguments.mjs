/** What `npm start` asks of `hc generate`, before a user's own flags replace some of it. */
export const demoArguments = [
  ['--patients', '1000'],
  ['--seed', 'demo'],
  ['--today', '2026-01-01'],
  ['--outdir', 'out/demo'],
  ['--overwrite'],
]
