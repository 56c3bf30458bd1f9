import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { addDatasetFlags } from './add-dataset-flags.ts'
import type { AnalyzeFlags } from './analyze-dataset.ts'
import type { CalibrateFlags } from './calibrate-dataset.ts'
import type { GenerateFlags } from './generate-flags.ts'
import type { OddsFlags } from './print-odds.ts'
import type { PatientFlags } from './print-patient.ts'
import type { SchemaFlags } from './print-schema.ts'
import type { QueryFlags } from './query-dataset.ts'
import type { ReportFlags } from './report-dataset.ts'
import type { SinksFlags } from './show-sinks.ts'

// What a command needs is imported when the command runs, so that --help and --version load next to nothing.

/** Builds the command line of hc: names, flags and help texts. */
export function createProgram(): Command {
  const program = new Command('hc')
    .description('Makes synthetic US hospital data: linked patients, visits and bills, reproducible from a seed.')
    .version(cliVersion(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
  addGenerate(program)
  addPatient(program)
  addOdds(program)
  addCalibrate(program)
  addAnalyze(program)
  addQuery(program)
  addReport(program)
  addSchema(program)
  addSinks(program)
  return program
}

function addGenerate(program: Command): void {
  const command = program
    .command('generate')
    .description('make a dataset, check every row, and publish it as one folder')
    .option('--config <file>', 'settings and outputs in a .json, .yaml or .mjs file; flags win over it')
    .option('--patients <n>', 'number of patients, 1 to 2,000,000,000 (default: 1000)')
    .option(
      '--seed <text>',
      'any text or number; the same seed and flags give the same data (default: drawn and printed)',
    )
  addDatasetFlags(command)
    .option('--outdir <folder>', 'folder to publish the dataset as (default: ./hc-data)')
    .option('--overwrite', 'replace a dataset that hc made, and what a killed run left')
    .option('--format <names>', 'formats to write, separated by commas; several get a folder each (default: csv)')
    .option('--sink <name>', 'a sink of your own: path of a module, or name of a package; may be repeated', collect)
    .option(
      '--option <name=value>',
      'set an option of the sink, or as csv.gzip=true of one of several; may be repeated',
      collect,
    )
    .option('--date-format <pattern>', 'yyyy-MM-dd or yyyy/MM/dd (default: yyyy-MM-dd)')
    .option('--dictionary', 'write data_dictionary.md beside the data')
    .option('--dimensions', 'write the tables hospitals, doctors and payers too, with public facts')
    .option('--truth', 'write truth.json: the hidden profile of every hospital, doctor and payer')
    .option(
      '--workers <n>',
      'threads to work with; changes time, not the data (default: one per 50,000 patients, up to the number of cores)',
    )
    .option('--batch-size <n>', 'patients made at a time; changes memory, not the data')
    .option('--quiet', 'print nothing but errors')
    .option('--json', 'print the manifest on stdout')
    .action(async (flags: GenerateFlags) => {
      const { generateDataset } = await import('./generate-dataset.ts')
      await generateDataset(flags)
    })
}

function addPatient(program: Command): void {
  const command = program
    .command('patient')
    .description('make one patient of a dataset anew, by seed and id alone, and tell their journey')
    .argument('<id>', 'patient_id, from 1')
    .option('--seed <text>', "the dataset's seed; with its other options it gives the same patient")
  addDatasetFlags(command)
    .option('--json', "print the patient's rows as JSON")
    .action(async (id: string, flags: PatientFlags) => {
      const { printPatient } = await import('./print-patient.ts')
      await printPatient(id, flags)
    })
}

function addOdds(program: Command): void {
  program
    .command('odds')
    .description('print the numbers of a preset as tables, each with where it comes from')
    .argument('[table]', 'one of the tables, such as conditions; --list names them')
    .option('--preset <name>', 'national or classic', 'national')
    .option('--scenario <file>', 'JSON or YAML file that changes numbers of the preset; changed ones are marked')
    .option('--list', 'the names and titles of the tables')
    .option('--json', 'print the tables as JSON')
    .action(async (table: string | undefined, flags: OddsFlags) => {
      const { printOdds } = await import('./print-odds.ts')
      await printOdds(table, flags)
    })
}

function addCalibrate(program: Command): void {
  program
    .command('calibrate')
    .description('compare a dataset with published figures of US hospitals; exit code 1 when one is outside its band')
    .option('--dir <folder>', 'a dataset that hc made as CSV (default: rows are made, and not kept)')
    .option('--patients <n>', 'number of patients to make (default: 200000)')
    .option('--seed <text>', 'any text or number (default: 1)')
    .option('--preset <name>', 'catalogue and odds to draw by (default: national)')
    .option('--start-date <date>', 'first day of the window, YYYY-MM-DD (default: 2022-01-01)')
    .option('--today <date>', 'last day of the window; whole years suit months best (default: 2025-12-31)')
    .option('--json', 'print the report as JSON')
    .option('--markdown', 'print the report as markdown')
    .action(async (flags: CalibrateFlags) => {
      const { calibrateDataset } = await import('./calibrate-dataset.ts')
      await calibrateDataset(flags)
    })
}

function addAnalyze(program: Command): void {
  program
    .command('analyze')
    .description('answer questions about a dataset, with what stands out in words; without a question: list them')
    .argument('<dir>', 'a folder that hc made, with Parquet or CSV')
    .argument('[question]', 'the id of a question, such as late-by-insurer')
    .option('--all', 'answer every question')
    .option('--set <name=number>', 'another number for a parameter of the question; may be repeated', collect)
    .option('--sql', 'print the SQL of the question, to run on any database that holds the tables')
    .option('--questions <folder>', 'further questions: .sql files of your own')
    .option('--format <format>', 'table, csv, json or markdown', 'table')
    .option('--rows <n>', 'most rows of a table or markdown; csv and json have all', '25')
    .option('--from <folder>', 'which of several outputs is read (default: a whole one, Parquet before CSV)')
    .action(async (dir: string, question: string | undefined, flags: AnalyzeFlags) => {
      const { analyzeDataset } = await import('./analyze-dataset.ts')
      await analyzeDataset(dir, question, flags)
    })
}

function addQuery(program: Command): void {
  program
    .command('query')
    .description('run a SELECT of your own over a dataset: patients, visits, billing, and the views of hc analyze')
    .argument('<dir>', 'a folder that hc made, with Parquet or CSV')
    .argument('<sql>', 'one SELECT, in quotes; - reads it from stdin')
    .option('--format <format>', 'table, csv, json or markdown', 'table')
    .option('--rows <n>', 'most rows of a table or markdown; csv and json have all', '1000')
    .option('--from <folder>', 'which of several outputs is read (default: a whole one, Parquet before CSV)')
    .action(async (dir: string, sql: string, flags: QueryFlags) => {
      const { queryDataset } = await import('./query-dataset.ts')
      await queryDataset(dir, sql, flags)
    })
}

function addReport(program: Command): void {
  program
    .command('report')
    .description('write a report on a dataset: figures, what stands out, what to do, charts and tables, in one file')
    .argument('<dir>', 'a folder that hc made, with Parquet or CSV')
    .option('-o, --output <file>', 'the file to write, - for stdout (default: report.html or report.md)')
    .option('--format <format>', 'html, one page that works offline, or markdown', 'html')
    .option('--questions <folder>', 'further questions: .sql files of your own')
    .option('--from <folder>', 'which of several outputs is read (default: a whole one, Parquet before CSV)')
    .option('--overwrite', 'replace the file where it exists')
    .action(async (dir: string, flags: ReportFlags) => {
      const { reportDataset } = await import('./report-dataset.ts')
      await reportDataset(dir, flags)
    })
}

/** Gathers the values of a flag that may be repeated. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function addSchema(program: Command): void {
  program
    .command('schema')
    .description('print the tables and their columns')
    .option('--format <format>', 'markdown, a data dictionary, or json, a JSON Schema', 'markdown')
    .option('--dimensions', 'the tables hospitals, doctors and payers too')
    .action(async (flags: SchemaFlags) => {
      const { printSchema } = await import('./print-schema.ts')
      printSchema(flags)
    })
}

function addSinks(program: Command): void {
  program
    .command('sinks')
    .description('list what can write a dataset, with claims and options; or begin a sink of your own')
    .argument('[names...]', 'formats, packages or paths of modules (default: all that are installed)')
    .option('--json', 'print the list as JSON')
    .option('--new <name>', 'make a package for a sink of your own, with code, test and readme')
    .option('--outdir <folder>', 'folder to make it in (default: its name)')
    .action(async (names: string[], flags: SinksFlags) => {
      const { showSinks } = await import('./show-sinks.ts')
      await showSinks(names, flags)
    })
}

function cliVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
