// Only the parts that are drawn; loaded when the first chart is.
import { BarChart, CustomChart, FunnelChart, LineChart, SankeyChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([
  BarChart, CustomChart, FunnelChart, LineChart, PieChart, SankeyChart, GridComponent, LegendComponent,
  TooltipComponent, CanvasRenderer,
]);

export { init };
