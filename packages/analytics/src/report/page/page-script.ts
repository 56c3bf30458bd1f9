import { firstRows } from './answer-table.ts'

/** The script of a report: sorting, more rows, filters, dark and light. Without it every row is shown. */
export const pageScript = `
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)]
  const number = (text) => {
    const digits = text.replace(/[$,% ]/g, '')
    return digits === '' || digits === '–' || Number.isNaN(Number(digits)) ? null : Number(digits)
  }
  const compare = (a, b) => {
    const [x, y] = [number(a), number(b)]
    if (x !== null && y !== null) return x - y
    if (x !== null || y !== null) return x === null ? 1 : -1
    return a < b ? -1 : a > b ? 1 : 0
  }
  for (const table of all('table')) {
    const body = table.tBodies[0]
    const more = table.parentElement.nextElementSibling
    const hasMore = more !== null && more.matches('.more')
    const shorten = () => {
      ;[...body.rows].forEach((row, place) => row.classList.toggle('x', place >= ${firstRows}))
    }
    if (hasMore) {
      body.classList.add('short')
      more.addEventListener('click', () => {
        const short = body.classList.toggle('short')
        more.setAttribute('aria-expanded', String(!short))
        more.textContent = short ? 'Show all ' + body.rows.length + ' rows' : 'Show fewer rows'
      })
    }
    all('th', table).forEach((head, column) => {
      head.querySelector('button').addEventListener('click', () => {
        const first = head.classList.contains('n') ? 'descending' : 'ascending'
        const other = first === 'descending' ? 'ascending' : 'descending'
        const order = head.getAttribute('aria-sort') === first ? other : first
        for (const each of all('th', table)) each.removeAttribute('aria-sort')
        head.setAttribute('aria-sort', order)
        const sign = order === 'ascending' ? 1 : -1
        const rows = [...body.rows].sort(
          (a, b) => sign * compare(a.cells[column].textContent, b.cells[column].textContent),
        )
        body.append(...rows)
        if (hasMore) shorten()
      })
    })
  }
  const form = document.querySelector('.filters')
  const status = form.querySelector('[role=status]')
  const about = status.textContent
  const selects = all('select', form)
  const columnsOf = (name) =>
    all('th[data-filter="' + name + '"]').map((head) => ({ table: head.closest('table'), column: head.cellIndex }))
  for (const select of selects) {
    const values = new Set()
    for (const { table, column } of columnsOf(select.dataset.for)) {
      for (const row of table.tBodies[0].rows) values.add(row.cells[column].textContent)
    }
    for (const value of [...values].sort()) select.append(new Option(value, value))
    select.addEventListener('change', filter)
  }
  form.addEventListener('reset', () => setTimeout(filter))
  function filter() {
    const hidden = new Map()
    let touched = 0
    for (const select of selects) {
      for (const { table, column } of columnsOf(select.dataset.for)) {
        if (select.value !== '') touched++
        for (const row of table.tBodies[0].rows) {
          const other = select.value !== '' && row.cells[column].textContent !== select.value
          hidden.set(row, (hidden.get(row) ?? false) || other)
        }
        table.tBodies[0].classList.toggle('filtered', selects.some(({ value }) => value !== ''))
      }
    }
    let left = 0
    for (const [row, isHidden] of hidden) {
      row.hidden = isHidden
      if (!isHidden) left++
    }
    status.textContent = touched === 0 ? about : left + ' rows of the tables that name it are left.'
  }
  document.querySelector('.theme').addEventListener('click', () => {
    const root = document.documentElement
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
    root.dataset.theme = dark ? 'light' : 'dark'
  })
  if (matchMedia('(max-width: 60rem)').matches) document.querySelector('nav details').open = false
})()
`
