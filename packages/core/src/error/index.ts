/** The errors of hc alone, for programs that load the rest only when they need it. */

export { HcError, type HcErrorCode, isRefusal, type SinkPhase } from '../error.ts'
