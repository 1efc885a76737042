package kita.app.documents;

import java.util.List;
import java.util.Map;
import kita.allocation.criteria.Catalogue;
import kita.allocation.criteria.CatalogueExample;
import kita.allocation.criteria.Element;

/**
 * A catalogue, the worked examples that stand in its document and have come out, and where its elements stand.
 *
 * @param lines line of each element, counted from 1; what is not there stands in line 1
 */
public record CriteriaDocument(Catalogue catalogue, List<CatalogueExample> examples, Map<Element, Integer> lines) {

    public CriteriaDocument {
        examples = List.copyOf(examples);
        lines = Map.copyOf(lines);
    }

    /** The line of that element. */
    public int lineOf(Element element) {
        return lines.getOrDefault(element, 1);
    }
}
