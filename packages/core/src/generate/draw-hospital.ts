import type { Draft } from './draft.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'

/** Draws the hospital and the doctor of an episode: near the patient's home, now and then anywhere in the state. */
export function drawHospitalAndDoctor(draft: Draft, tables: GeneratorTables, visit: number): void {
  const { stream, hospitals } = tables
  const { doctors, firstDoctor } = hospitals
  const isFarther = stream.chance(tables.odds.hospital.fartherShare)
  const choices = isFarther ? hospitals.inState : hospitals.nearHome
  const list = isFarther ? tables.world.places.stateOf[draft.place]! : draft.place
  if (choices.isFilled[list] === 0) choices.fill(list)
  const share = stream.float()
  let choice = choices.first[list]!
  while (share >= choices.cumulative[choice]!) choice++
  const hospital = choices.hospitals[choice]!
  draft.hospital[visit] = hospital
  const first = firstDoctor[hospital]!
  draft.doctor[visit] = doctors[first + stream.below(firstDoctor[hospital + 1]! - first)]!
}
