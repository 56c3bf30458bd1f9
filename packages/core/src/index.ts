/**
 * The public face of hc. Four calls make a dataset: `planDataset(options)`, `generate(plan)`, `validate(contract)`,
 * and, from `@hc/core/run`, `run(plan, outputs)`.
 */
export { z } from 'zod'
export { type Calibrator, calibrate } from './calibrate/calibrate.ts'
export { type CalibrationTerms, calibrationTerms } from './calibrate/calibration-terms.ts'
export { referenceFigures } from './calibrate/reference/all-figures.ts'
export type { Band } from './calibrate/reference/bands.ts'
export type { Observed, ReferenceFigure, ReferenceValue, Unit } from './calibrate/reference/figure.ts'
export type { NotJudged } from './calibrate/reference/not-judged.ts'
export { type Topic, topics } from './calibrate/reference/topics.ts'
export type { CalibratedFigure, CalibratedValue, CalibrationReport, Outcome } from './calibrate/report.ts'
export type {
  Catalogue,
  Condition,
  ConditionCategory,
  Drug,
  Payer,
  Severity,
  Treatment,
} from './catalogue/catalogue.ts'
export type { Source, Standing } from './catalogue/source.ts'
export { dataVersion } from './data-version.ts'
export { HcError, type HcErrorCode, isRefusal, refusal, type SinkPhase } from './error.ts'
export { type GenerateRange, generate } from './generate/generate.ts'
export { type State, states } from './geo/states.ts'
export { builtInZipPool, type ZipPool } from './geo/zip-pool.ts'
export { zipPoolFromRecords } from './geo/zip-pool-from-records.ts'
export type { Batch, Column, DictColumn, IntColumn, TextColumn } from './model/batch.ts'
export { type Bill, billing } from './model/billing.ts'
export { isLittleEndian } from './model/byte-order.ts'
export { addMonths, ageOn, type CalendarDate, calendarDate, dayNumber, formatDay, parseDay } from './model/calendar.ts'
export { type Check, type Operand, type Predicate, predicateColumns } from './model/check.ts'
export { copyBatch } from './model/copy-batch.ts'
export { dataDictionary } from './model/data-dictionary.ts'
export { type DoctorFacts, doctors } from './model/doctors.ts'
export { type HospitalFacts, hospitals } from './model/hospitals.ts'
export { jsonSchema } from './model/json-schema.ts'
export { type Patient, patients } from './model/patients.ts'
export { type PayerFacts, payers } from './model/payers.ts'
export type { ColumnDefinition, ColumnType, DerivedColumn, Table, TableRules } from './model/table.ts'
export { dimensionTables, tables } from './model/tables.ts'
export type { TextBytes } from './model/text-bytes.ts'
export { type Visit, visits } from './model/visits.ts'
export { nearestName } from './nearest-name.ts'
export { type RemadePatient, remakePatient } from './patient/remake-patient.ts'
export type { Contract, Mode, Places } from './plan/contract.ts'
export { type DatasetOptions, maxPatients, type ParsedOptions } from './plan/dataset-options.ts'
export { type Plan, planDataset } from './plan/plan.ts'
export type { ParsedSingleHospital, SingleHospitalOptions } from './plan/single-hospital-options.ts'
export { type DoctorTruth, describeTruth, type HospitalTruth, type PayerTruth, type Truth } from './plan/truth.ts'
export { quoteWord } from './quote-word.ts'
export type { Overrides, Scenario } from './scenario/scenario.ts'
export { describeOptions, type OptionDescription } from './sink/describe-options.ts'
export { type Row, rows, valueAt } from './sink/rows.ts'
export type {
  Artifact,
  EncodedGroup,
  EncodedRows,
  GroupEncoder,
  RowCounts,
  Sink,
  SinkContext,
  SinkEncoding,
  SinkGrouping,
  SinkRun,
  SinkSupports,
  TableEncoder,
} from './sink/sink.ts'
export type { JsonSchemaOptions, StandardIssue, StandardResult, StandardSchemaV1 } from './sink/standard-schema.ts'
export type { Spill } from './validate/keys/spill.ts'
export type { Suspect } from './validate/keys/unique-keys.ts'
export type { Example, FigureSummary, RuleSummary, ValidationSummary } from './validate/summary.ts'
export { type ValidateOptions, type Validator, validate } from './validate/validate.ts'
