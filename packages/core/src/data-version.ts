/** Version of the data itself: raised whenever the same seed and options would give other bytes. */
export const dataVersion = '1'
