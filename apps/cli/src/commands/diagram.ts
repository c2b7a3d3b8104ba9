import { chartText, drawChart } from '@casewright/diagram';
import type { Command } from 'commander';
import { chartOfWorkflow } from '../chart-of-workflow.js';
import { answer } from '../output.js';
import { acting, type Session } from '../session.js';
import { registryOfIo, workflowNamed } from '../workflows.js';

/** `casewright diagram` */
export const diagramCommand = (program: Command, session: Session): void => {
  program
    .command('diagram <workflow>')
    .description("a workflow's statechart as SVG")
    .option('--text', 'as text')
    .action(
      acting(session)(async (context, name: string, { text }: { readonly text?: true }) => {
        const chart = chartOfWorkflow(workflowNamed(await registryOfIo(context.io), name));
        const drawn = text === undefined ? await drawChart(chart) : chartText(chart);
        await answer(context, text === undefined ? { svg: drawn } : { text: drawn }, drawn.trimEnd());
      }),
    );
};
