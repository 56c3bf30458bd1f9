/** The threads of a run alone, for programs that start them before they load the rest. */

export { startThreads, type Thread, type Threads } from './threads.ts'
export { usableThreads, worthwhileThreads } from './worthwhile-threads.ts'
