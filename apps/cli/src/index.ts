/** What a config file of `hc generate --config` may import. */
export { type Config, defineConfig, type OutputConfig } from './config/config.ts'
