// Jobs on BullMQ: put there, and worked on by any number of processes. The only user of bullmq and ioredis, which are
// loaded when they are needed and may not be installed.

import type * as Bull from 'bullmq'
import type {Redis} from 'ioredis'
import type {BatchJob, Plan, WholeJob} from './plan.ts'

const queueName = 'nianbao'
/** Milliseconds after which a worker that says nothing is taken for dead; it says so twice in that time. */
const patience = 2500
/** How often dead workers are looked for. */
const looking = 500
/** A job whose worker dies so often is given up: it may be what kills them. */
const mostDeaths = 20

/** They are not installed. */
export class NoQueue extends Error {}
/** Nobody answers at the address. */
export class Unreachable extends Error {}

interface Libraries {
  readonly bull: typeof Bull
  readonly IoRedis: typeof Redis
}

/** Throws NoQueue. */
async function libraries(): Promise<Libraries> {
  try {
    const [bull, {Redis: IoRedis}] = await Promise.all([import('bullmq'), import('ioredis')])
    return {bull, IoRedis}
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw new NoQueue()
    throw error
  }
}

/** Puts the jobs there; those that wait there already stay what they are. Throws NoQueue, Unreachable. */
export async function enqueue(url: string, {batches, whole}: Plan): Promise<void> {
  const {bull, IoRedis} = await libraries()
  const connection = new IoRedis(url, {lazyConnect: true, maxRetriesPerRequest: null, retryStrategy: () => null})
  let last: Error | undefined
  connection.on('error', (error) => void (last = error))
  try {
    await connection.connect()
  } catch (error) {
    connection.disconnect()
    throw new Unreachable(reasonOf(last ?? error))
  }
  const flows = new bull.FlowProducer({connection})
  flows.on('error', () => undefined)
  try {
    const opts = {removeOnComplete: true, removeOnFail: 1000, attempts: 3}
    await flows.add({
      name: 'whole',
      queueName,
      data: whole,
      opts: {...opts, jobId: whole.id},
      children: batches.map((one) => ({
        name: 'batch',
        queueName,
        data: one,
        // A parent would wait for ever for one that failed; what it lacks it finds out itself.
        opts: {...opts, jobId: one.id, ignoreDependencyOnFailure: true},
      })),
    })
  } finally {
    await flows.close()
    connection.disconnect()
  }
}

export interface Handlers {
  batch(job: BatchJob): Promise<object>
  whole(job: WholeJob): Promise<object>
  /** A job that is given up: it threw each time, or killed its workers. */
  failed(error: Error): void
  /** Once when the connection is lost or cannot be had, and again after it was there. */
  lost(why: string): void
}

/** Works until the process ends: one job at a time. A job whose worker has died is taken up by another one. Throws NoQueue. */
export async function workOn(url: string, handlers: Handlers): Promise<void> {
  const {bull, IoRedis} = await libraries()
  const connection = new IoRedis(url, {
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(200 * times, 2000),
  })
  let told = false
  const lost = (error: Error): void => {
    if (!told) handlers.lost(reasonOf(error))
    told = true
  }
  connection.on('error', lost)
  connection.on('ready', () => void (told = false))
  const work = async ({name, data}: Bull.Job): Promise<object> =>
    name === 'whole' ? handlers.whole(data as WholeJob) : handlers.batch(data as BatchJob)
  const worker = new bull.Worker(queueName, work, {
    connection,
    concurrency: 1,
    lockDuration: patience,
    stalledInterval: looking,
    maxStalledCount: mostDeaths,
  })
  worker.on('error', lost)
  worker.on('failed', (job, error) => {
    // Before that it is tried again.
    if (!job || job.attemptsMade >= (job.opts.attempts ?? 1)) handlers.failed(error)
  })
  await new Promise(() => undefined)
}

/** The system's code (ECONNREFUSED), else what the library says. */
function reasonOf(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException
  return code ?? message
}
