import { refusal } from '@hc/core'
import { parameterPlace } from './parse-question.ts'
import type { Question } from './question.ts'

/**
 * Writes other numbers into a question's SQL, in place of its defaults. Throws HC_OPTIONS_INVALID for a parameter that
 * the question does not have, or a number that is none.
 */
export function setParameters({ id, sql, parameters }: Question, values: Readonly<Record<string, number>>): string {
  let text = sql
  for (const [name, value] of Object.entries(values)) {
    if (!parameters.some((parameter) => parameter.name === name)) {
      const names = parameters.map((parameter) => parameter.name).join(', ')
      throw refusal(`${id} has no parameter ${name}; it has ${names === '' ? 'none' : names}`)
    }
    const written = String(value)
    if (!/^-?\d+(\.\d+)?$/.test(written))
      throw refusal(`the parameter ${name} of ${id} is a plain number, not ${value}`)
    text = text.replace(parameterPlace(name), written)
  }
  return text
}
