import type { Answer } from '../../question/answer-question.ts'
import { drawChart } from '../charts/draw-chart.ts'
import { answerTable } from './answer-table.ts'
import { escapeHtml } from './escape-html.ts'

/** Lays out one answer: what was asked, what stands out, the chart, the table, and how to read them. */
export function answerSection(answer: Answer): string {
  const { question, findings } = answer
  const body =
    answer.rows.length === 0
      ? '<p class="note">No row of the dataset answers this.</p>'
      : `${chartOf(answer)}${answerTable(answer)}`
  const said = findings.map(({ id, text, claims }) => {
    return `<li id="${anchor(id)}"${claims ? '' : ' class="quiet"'}>${escapeHtml(text)}</li>`
  })
  return `<section class="answer" aria-labelledby="${question.id}">
<h3 id="${question.id}">${escapeHtml(question.title)}</h3>
<p class="asked">${escapeHtml(question.answers)}</p>
${said.length === 0 ? '' : `<ul class="findings">${said.join('')}</ul>`}
${body}
<details><summary>How to read it</summary><p>${escapeHtml(question.read)}</p><p><code>hc analyze … ${question.id} --sql</code> prints the query.</p></details>
</section>`
}

/** The id that a finding has in the page. */
export function anchor(findingId: string): string {
  return findingId.replace('/', '-')
}

function chartOf(answer: Answer): string {
  const drawings = drawChart(answer)
  const [wide] = drawings
  if (wide === undefined) return ''
  const entries = wide.legend.map(
    ({ colour, name }) => `<span><i style="background:${colour}"></i>${escapeHtml(name)}</span>`,
  )
  const legend = entries.length === 0 ? '' : `<div class="legend">${entries.join('')}</div>`
  const note = wide.note === undefined ? '' : `<figcaption class="note">${escapeHtml(wide.note)}</figcaption>`
  return `<figure>${legend}${drawings.map(({ svg }) => svg).join('')}${note}</figure>`
}
