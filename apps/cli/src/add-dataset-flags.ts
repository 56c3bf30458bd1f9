import type { Command } from 'commander'

/** Adds the flags that, with the seed, decide every row of a patient. */
export function addDatasetFlags(command: Command): Command {
  return command
    .option('--today <date>', 'last day on which anything has happened, YYYY-MM-DD (default: the current date, UTC)')
    .option('--start-date <date>', 'first day of the window of visits, YYYY-MM-DD (default: 2022-01-01)')
    .option('--preset <name>', 'catalogue and odds to draw by: national or classic (default: national)')
    .option('--scenario <file>', 'JSON or YAML file that changes numbers of the preset')
    .option('--zip-target <n>', 'how many ZIP codes patients are drawn from (default: 2000, or all there are)')
    .option('--zip-pool-file <csv>', 'ZIP codes of your own: zipcode|zip|postal_code, and state|state_id and city')
    .option('--single-hospital', 'one hospital, with patients from around it; also when --hospital-state is given')
    .option('--hospital-name <name>', 'name of the one hospital (default: an invented one)')
    .option('--hospital-state <state>', 'its state, as a code or a name (default: by --hospital-zipcode, or drawn)')
    .option('--hospital-zipcode <zip>', 'its ZIP code (default: drawn, in its state)')
    .option('--local-share <share>', "share of patients from the hospital's state, 0 to 1 (default: 0.83)")
    .option('--local-top-n <n>', "how many of the state's ZIP codes, the nearest, they come from (default: 400)")
    .option(
      '--local-decay <km>',
      'distance over which homes thin out by a factor of e; smaller is tighter (default: 200)',
    )
    .option(
      '--outstate-neighbor-share <share>',
      'share of the other patients from bordering states, 0 to 1 (default: 0.7; 0 in AK and HI)',
    )
    .option('--minor-same-day-rate <rate>', 'chance of a same-day first visit where that is possible, 0 to 1')
}
