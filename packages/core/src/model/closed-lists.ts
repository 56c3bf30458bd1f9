// Apart from the schemas that use them, for programs that make rows and need no schema.

/** Sex as recorded at registration. */
export const genders = ['Male', 'Female'] as const
/** ABO and Rh groups, written with ASCII plus and minus. */
export const bloodTypes = ['A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-'] as const

/** Severity of illness during a visit, mildest first. */
export const severities = ['Normal', 'Mild', 'Moderate', 'Severe'] as const
/** Outcome of the visit's main test. */
export const testResults = ['Positive', 'Negative', 'Inconclusive'] as const
/** Whether a follow-up visit was asked for at discharge. */
export const followUpFlags = ['Y', 'N'] as const

/** Full: due 30 days after billing. Incremental: due 12 months after billing. */
export const paymentPlans = ['Full', 'Incremental'] as const
/** Where a bill stands on "today"; follows from its dates alone. */
export const paymentStatuses = ['Paid', 'Late-Paid', 'In-progress', 'Late-Unpaid'] as const
