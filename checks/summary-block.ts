const block = /<!-- summary of npm start -->\n```text\n([\s\S]*?)```\n<!-- end of summary -->/

/** The summary that the README shows, without the line of how long it took. Throws when there is none. */
export function summaryBlock(readme: string): string {
  const match = block.exec(readme)
  if (!match) throw new Error('README.md has no summary block between its two comments.')
  return withoutTimes(match[1]!)
}

/** A summary without the one line that differs from run to run, and without blank lines around it. */
export function withoutTimes(summary: string): string {
  return summary
    .replace(/^Took .*\n/gm, '')
    .replaceAll('\r\n', '\n')
    .trim()
}
