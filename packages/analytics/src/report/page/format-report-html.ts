import type { Finding } from '../../findings/finding.ts'
import { capital } from '../../findings/wording.ts'
import { formatValue, sayValue } from '../../format/format-value.ts'
import { groupTitle } from '../../question/load-questions.ts'
import type { Report } from '../report.ts'
import { reportNotice, reportTitle } from '../report-words.ts'
import { anchor, answerSection } from './answer-section.ts'
import { filterColumns } from './answer-table.ts'
import { escapeHtml } from './escape-html.ts'
import { pageScript } from './page-script.ts'
import { pageStyle } from './page-style.ts'

/** Writes a report as one HTML file that asks for nothing else: styles, script and drawings are in it. */
export function formatReportHtml(report: Report): string {
  const title = escapeHtml(reportTitle(report))
  const groups = [...new Set(report.answers.map(({ question }) => question.group))]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#summary">Skip to the summary</a>
<header>
<h1>${title}</h1>
<p>${escapeHtml(reportNotice)}</p>
</header>
<div class="page">
<nav aria-label="Contents">
<details open><summary>Contents</summary>
<ul><li><a href="#summary">Summary</a></li>${groups.map((group) => contentsOf(report, group)).join('')}</ul>
</details>
</nav>
<main>
${summary(report)}
${filters}
${groups.map((group) => groupSection(report, group)).join('\n')}
</main>
</div>
<script>${pageScript}</script>
</body>
</html>
`
}

function contentsOf({ answers }: Report, group: string): string {
  const own = answers.filter(({ question }) => question.group === group)
  const links = own.map(({ question }) => `<li><a href="#${question.id}">${escapeHtml(question.title)}</a></li>`)
  return `<li><a href="#${groupId(group)}">${escapeHtml(groupTitle(group))}</a><ul>${links.join('')}</ul></li>`
}

function summary({ keyFigures, answers, recommendations }: Report): string {
  const figures = keyFigures.map(({ title, value, unit, note }) => {
    const exact = escapeHtml(formatValue(value, unit))
    const shown = unit === 'dollars' || unit === 'nights' ? sayValue(value, unit) : formatValue(value, unit)
    return `<div><dt>${title}</dt><dd><strong title="${exact}">${escapeHtml(shown)}</strong> <span>${note}</span></dd></div>`
  })
  const claims = answers.flatMap(({ findings }) => findings.filter((finding) => finding.claims))
  const estimated = claims.filter(({ estimate }) => estimate !== undefined)
  const counted = claims.filter(({ estimate }) => estimate === undefined)
  const advised = recommendations.map(({ text, finding }) => {
    return `<li><strong>${escapeHtml(text)}</strong> <span>${escapeHtml(finding.text)}</span> <a href="#${anchor(finding.id)}" aria-label="Why: ${escapeHtml(text)}">Why</a></li>`
  })
  return `<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<dl class="figures">${figures.join('')}</dl>
${advised.length === 0 ? '' : `<h3>Recommendations</h3><ol class="advice">${advised.join('')}</ol>`}
<h3>What stands out</h3>
${estimated.length === 0 ? '<p>Nothing that chance does not explain.</p>' : claimList(estimated)}
${counted.length === 0 ? '' : `<details><summary>What is counted, and needs no interval</summary>${claimList(counted)}</details>`}
</section>`
}

function claimList(findings: readonly Finding[]): string {
  const items = findings.map(({ id, text, question }) => {
    return `<li>${escapeHtml(text)} <a href="#${anchor(id)}" aria-label="Details: ${escapeHtml(question.replaceAll('-', ' '))}">Details</a></li>`
  })
  return `<ul class="claims">${items.join('')}</ul>`
}

const filters = `<form class="filters" aria-label="Filter tables">
${filterColumns.map((name) => `<label>${capital(name)} <select data-for="${name}"><option value="">all</option></select></label>`).join('\n')}
<button type="reset">Clear</button>
<button type="button" class="theme">Dark or light</button>
<p class="note" role="status">Filters the rows of tables that name a hospital or a condition; charts show all.</p>
</form>`

function groupSection({ answers }: Report, group: string): string {
  const own = answers.filter(({ question }) => question.group === group)
  return `<section aria-labelledby="${groupId(group)}">
<h2 id="${groupId(group)}">${escapeHtml(groupTitle(group))}</h2>
${own.map(answerSection).join('\n')}
</section>`
}

function groupId(group: string): string {
  return `group-${group}`
}
