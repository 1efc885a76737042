package kita.app.jobs.simulation;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import kita.app.files.FixedWorkbook;
import kita.billing.simulation.Comparison;
import kita.billing.simulation.Histogram.Bar;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** The histogram as a picture: how many families pay how much more or less. */
final class SimulationChart {

    private static final int WIDTH = 1100;
    private static final int HEIGHT = 620;

    private SimulationChart() {}

    /** A PNG, with the letters that this program brings along. */
    static byte[] of(String title, Comparison.Result result) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title + String.format(Locale.GERMANY, "; unverändert: %,d Familien", unchanged(result)))
                .xAxisTitle("Unterschied je Familie und Monat")
                .yAxisTitle("Familien")
                .build();
        Font plain = font("LiberationSans-Regular.ttf");
        Font bold = font("LiberationSans-Bold.ttf");
        chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setLabelsVisible(true);
        chart.getStyler().setLabelsFont(plain.deriveFont(13f));
        chart.getStyler().setXAxisLabelRotation(45);
        chart.getStyler().setAxisTickLabelsFont(plain.deriveFont(13f));
        chart.getStyler().setAxisTitleFont(bold.deriveFont(14f));
        chart.getStyler().setChartTitleFont(bold.deriveFont(17f));
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setPlotGridVerticalLinesVisible(false);
        chart.getStyler().setSeriesColors(new Color[] {new Color(0x1f5f8b)});
        // Families that pay the same would dwarf all others; their number stands in the title.
        List<Bar> bars = result.histogram().stream()
                .filter(bar -> !bar.german().equals("unverändert"))
                .toList();
        chart.addSeries(
                "Familien",
                bars.stream().map(Bar::german).toList(),
                bars.stream().map(Bar::families).toList());
        try {
            return BitmapEncoder.getBitmapBytes(chart, BitmapFormat.PNG);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int unchanged(Comparison.Result result) {
        return result.families() - result.changed().size();
    }

    private static Font font(String file) {
        try (InputStream in = FixedWorkbook.class.getResourceAsStream("/fonts/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (FontFormatException broken) {
            throw new IllegalStateException("The font " + file + " is ours and must be readable", broken);
        }
    }
}
