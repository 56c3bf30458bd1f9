import type { Draft } from './draft.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'

/** Draws the hospital and the doctor of an episode: near the patient's home, now and then anywhere in the state. */
export function drawHospitalAndDoctor(draft: Draft, tables: GeneratorTables, visit: number): void {
  const { stream, world } = tables
  const { catchment } = world
  const farther = stream.chance(tables.odds.hospital.fartherShare)
  const state = world.places.stateOf[draft.place]!
  const candidates = farther ? catchment.stateHospitals[state]! : catchment.hospitalsOf[draft.place]!
  const cumulative = farther ? catchment.stateCumulative[state]! : catchment.cumulative[draft.place]!
  const share = stream.float()
  let choice = 0
  while (share >= cumulative[choice]!) choice++
  const hospital = candidates[choice]!
  draft.hospital[visit] = hospital
  const doctors = world.staff.doctorsOf[hospital]!
  draft.doctor[visit] = doctors[stream.below(doctors.length)]!
}
