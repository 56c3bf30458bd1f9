/** Bands of age in years over which odds ratios are adjusted. */
const adjustedBy = [18, 35, 45, 55, 65, 75, 85]

/** Measures a dataset as its batches go by: what the fit moves, and what else is worth a look. */
export function measureNational(batches, plan, oddsRatios) {
  const names = plan.contract.catalogue.conditions.map(({ name }) => name)
  const found = names.map(() => ({ openers: 0, returned: 0, counted: 0, days: new Float64Array(100), charge: 0 }))
  const pairs = oddsRatios.map(([a, b]) => ({
    a: names.indexOf(a),
    b: names.indexOf(b),
    cells: new Float64Array(4 * 16),
  }))
  const today = plan.contract.today
  const todayDay = Date.parse(`${today}T00:00:00Z`) / 86_400_000
  const counts = {
    openers: 0,
    visits: 0,
    patients: 0,
    sameDay: 0,
    severity: [0, 0, 0, 0],
    severityDays: [0, 0, 0, 0],
    severityCharge: [0, 0, 0, 0],
    conditions: 0,
    followCharge: 0,
    followUps: 0,
    firstCharge: 0,
    returned: 0,
    counted: 0,
    women: 0,
    months: new Float64Array(12),
    weekend: 0,
    ages: new Float64Array(12),
    stays: new Float64Array(6),
    kinds: {},
    logs: 0,
    logs2: 0,
    fractures: [0, 0, 0],
  }
  let patients
  let visits
  for (const batch of batches) {
    const column = Object.fromEntries(batch.table.columns.map(({ name }, i) => [name, batch.columns[i]]))
    if (batch.table.name === 'patients') {
      patients = {
        gender: column.gender.codes.slice(),
        age: column.age.values.slice(),
        payer: column.insurance_provider.codes.slice(),
        uninsured: column.insurance_provider.nulls.slice(),
        first: column.patient_id.values[0],
      }
      counts.patients += batch.length
    } else if (batch.table.name === 'visits') {
      visits = { column, length: batch.length }
    } else addVisits(visits, column)
  }
  function addVisits({ column, length }, bill) {
    const condition = column.condition.codes
    const patient = column.patient_id.values
    const admission = column.date_of_admission.values
    const discharge = column.date_of_discharge.values
    const followUp = column.follow_up_required.codes
    const treatment = column.treatment
    for (let from = 0; from < length; ) {
      let to = from
      while (to < length && patient[to] === patient[from]) to++
      addPatient(from, to)
      from = to
    }
    function addPatient(from, to) {
      const p = patient[from] - patients.first
      const age = patients.age[p]
      const last = new Map()
      let bits = 0
      let openDischarge = -1
      let openCondition = -1
      for (let row = from; row < to; row++) {
        const c = condition[row]
        bits |= 1 << c
        const name = treatment.dictionary[treatment.codes[row]]
        const delivery = name === 'Delivery' || name === 'Cesarean Section'
        const opens = delivery || !(last.has(c) && last.get(c) === 0)
        last.set(c, followUp[row])
        counts.visits++
        const cents = bill.total_charge.values[row]
        if (!opens) {
          counts.followUps++
          counts.followCharge += cents
          continue
        }
        counts.openers++
        counts.firstCharge += cents
        const f = found[c]
        f.openers++
        f.charge += cents
        const nights = discharge[row] - admission[row]
        const days = Math.max(1, nights)
        f.days[Math.min(days, 99)]++
        if (nights === 0) counts.sameDay++
        if (days < 6) counts.stays[days]++
        const severity = column.severity.codes[row]
        counts.severity[severity]++
        counts.severityDays[severity] += days
        counts.severityCharge[severity] += cents
        const log = Math.log(cents)
        counts.logs += log
        counts.logs2 += log * log
        if (names[c] === 'Broken bones')
          [1, log, log * log].forEach((x, i) => {
            counts.fractures[i] += x
          })
        if (column.gender.codes[row] === 1) counts.women++
        const at = column.age.values[row]
        counts.ages[[1, 5, 15, 18, 25, 35, 45, 55, 65, 75, 85, 200].findIndex((end) => at < end)]++
        counts.months[new Date(discharge[row] * 86_400_000).getUTCMonth()]++
        const weekday = new Date(admission[row] * 86_400_000).getUTCDay()
        if (weekday === 0 || weekday === 6) counts.weekend++
        const payerKind = patients.uninsured[p]
          ? 'none'
          : patients.payer[p] === 0
            ? 'medicare'
            : patients.payer[p] === 1
              ? 'medicaid'
              : 'commercial'
        const band = at < 18 ? '0' : at < 30 ? '18' : at < 50 ? '30' : at < 65 ? '50' : '65'
        for (const key of [band, ...(delivery ? ['birth'] : [])]) {
          counts.kinds[key] ??= {}
          counts.kinds[key][payerKind] = (counts.kinds[key][payerKind] ?? 0) + 1
        }
        if (openDischarge >= 0 && !delivery && admission[row] - openDischarge <= 30) {
          found[openCondition].returned++
          counts.returned++
        }
        openDischarge = -1
        if (discharge[row] <= todayDay - 30) {
          f.counted++
          counts.counted++
          openDischarge = discharge[row]
          openCondition = c
        }
      }
      for (let c = 0; c < names.length; c++) counts.conditions += (bits >> c) & 1
      if (age < 18) return
      const band = adjustedBy.findLastIndex((start) => age >= start) * 2 + patients.gender[p]
      for (const { a, b, cells } of pairs) cells[band * 4 + ((bits >> a) & 1) * 2 + ((bits >> b) & 1)]++
    }
  }
  const conditions = new Map()
  names.forEach((name, c) => {
    const { openers, returned, counted, days, charge } = found[c]
    const quantile = (p) => {
      let below = 0
      for (let d = 1; d < 100; d++) {
        below += days[d]
        if (below >= p * openers) return d
      }
    }
    conditions.set(name, {
      percent: (100 * openers) / counts.openers,
      returnedPercent: (100 * returned) / counted,
      meanDays: days.reduce((sum, n, d) => sum + n * d, 0) / openers,
      p50: quantile(0.5),
      p90: quantile(0.9),
      dayOrLess: (100 * days[1]) / openers,
      meanCharge: charge / openers / 100,
    })
  })
  const share = (list, total) => Array.from(list, (n) => Number(((100 * n) / total).toFixed(1)))
  const fracture = counts.fractures
  return {
    conditions,
    oddsRatios: pairs.map(({ cells }) => mantelHaenszel(cells)),
    figures: {
      visitsPerPatient: counts.visits / counts.patients,
      openersPerPatient: counts.openers / counts.patients,
      conditionsPerPatient: counts.conditions / counts.patients,
      followUpShare: counts.followUps / counts.visits,
      followUpCost: (counts.followCharge / counts.followUps / (counts.firstCharge / counts.openers)).toFixed(3),
      sameDay: ((100 * counts.sameDay) / counts.openers).toFixed(2),
      returned: ((100 * counts.returned) / counts.counted).toFixed(2),
      female: ((100 * counts.women) / counts.openers).toFixed(1),
      weekend: ((100 * counts.weekend) / counts.openers).toFixed(1),
      ages: share(counts.ages, counts.openers),
      stays: share(counts.stays, counts.openers),
      severity: share(counts.severity, counts.openers),
      severityDays: counts.severityDays.map((days, s) => (days / counts.severity[s]).toFixed(2)),
      severityCharge: counts.severityCharge.map((cents, s) =>
        (cents / counts.severity[s] / (counts.severityCharge[0] / counts.severity[0])).toFixed(2),
      ),
      chargeSigma: Math.sqrt(counts.logs2 / counts.openers - (counts.logs / counts.openers) ** 2).toFixed(3),
      fractureSigma: Math.sqrt(fracture[2] / fracture[0] - (fracture[1] / fracture[0]) ** 2).toFixed(3),
      months: Array.from(counts.months, (n, m) =>
        Number(((n / counts.openers / [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m]) * 365.25).toFixed(3)),
      ),
      kinds: Object.fromEntries(
        Object.entries(counts.kinds).map(([band, kinds]) => {
          const total = Object.values(kinds).reduce((sum, n) => sum + n, 0)
          return [
            band,
            Object.fromEntries(
              Object.entries(kinds).map(([kind, n]) => [kind, Number(((100 * n) / total).toFixed(1))]),
            ),
          ]
        }),
      ),
    },
  }
}

/** The odds ratio over all strata; `cells` holds neither, b alone, a alone, both, stratum by stratum. */
function mantelHaenszel(cells) {
  let above = 0
  let below = 0
  for (let at = 0; at < cells.length; at += 4) {
    const [neither, b, a, both] = cells.subarray(at, at + 4)
    const total = neither + a + b + both
    if (total === 0) continue
    above += (both * neither) / total
    below += (a * b) / total
  }
  return above / below
}
