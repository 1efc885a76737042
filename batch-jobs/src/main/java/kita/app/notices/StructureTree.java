package kita.app.notices;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The tags of a document (ISO 32000-1, 14.7 and 14.8): which piece of which page belongs to which element. */
final class StructureTree {

    private static final COSName PAGE = COSName.getPDFName("Pg");
    private static final COSName MARKED_REFERENCE = COSName.getPDFName("MCR");
    private static final COSName PLACEMENT = COSName.getPDFName("Placement");
    private static final COSName SCOPE = COSName.getPDFName("Scope");

    private final COSDictionary root = new COSDictionary();
    private final COSArray parentTree = new COSArray();
    private final Map<Node, COSDictionary> elements = new IdentityHashMap<>();
    private final List<COSDictionary> onPage = new ArrayList<>();
    private PDPage page;
    private int pages;

    StructureTree(Node document) {
        root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        COSArray kids = new COSArray();
        kids.add(element(document, root));
        root.setItem(COSName.K, kids);
        COSDictionary numbers = new COSDictionary();
        numbers.setItem(COSName.NUMS, parentTree);
        root.setItem(COSName.getPDFName("ParentTree"), numbers);
    }

    COSDictionary root() {
        root.setInt(COSName.getPDFName("ParentTreeNextKey"), pages);
        return root;
    }

    void beginPage(PDPage next) {
        page = next;
        page.setStructParents(pages);
        onPage.clear();
    }

    /** The number under which the next marks on the page belong to that node. */
    int mark(Node node) {
        COSDictionary element = elements.get(node);
        kidsOf(element).add(reference(element));
        onPage.add(element);
        return onPage.size() - 1;
    }

    /** Where on its page a figure stands, for readers that let the text flow anew (ISO 32000-1, table 344). */
    void place(Node figure, PDRectangle where) {
        COSDictionary layout = new COSDictionary();
        layout.setDirect(true);
        layout.setName(COSName.O, "Layout");
        layout.setName(PLACEMENT, "Block");
        layout.setItem(COSName.BBOX, where);
        elements.get(figure).setItem(COSName.A, layout);
    }

    /** A bare number on the first page of an element; elsewhere with its page, which is rare. */
    private COSBase reference(COSDictionary element) {
        COSInteger number = COSInteger.get(onPage.size());
        if (!element.containsKey(PAGE)) {
            element.setItem(PAGE, page.getCOSObject());
        }
        if (element.getCOSDictionary(PAGE) == page.getCOSObject()) {
            return number;
        }
        COSDictionary reference = new COSDictionary();
        reference.setDirect(true);
        reference.setItem(COSName.TYPE, MARKED_REFERENCE);
        reference.setItem(PAGE, page.getCOSObject());
        reference.setItem(COSName.MCID, number);
        return reference;
    }

    void endPage() {
        COSArray parents = new COSArray();
        onPage.forEach(parents::add);
        parentTree.add(COSInteger.get(pages));
        parentTree.add(parents);
        pages++;
    }

    private COSDictionary element(Node node, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        element.setName(COSName.S, node.tag.type);
        element.setItem(COSName.P, parent);
        if (node.tag == Node.Tag.COLUMN_HEADER) {
            element.setItem(COSName.A, scope("Column"));
        }
        if (!node.alternative.isEmpty()) {
            element.setString(COSName.ALT, node.alternative);
        }
        if (node.tag == Node.Tag.ROW_HEADER) {
            element.setItem(COSName.A, scope("Row"));
        }
        elements.put(node, element);
        for (Node child : node.children) {
            kidsOf(element).add(element(child, element));
        }
        return element;
    }

    private static COSDictionary scope(String value) {
        COSDictionary attributes = new COSDictionary();
        attributes.setDirect(true);
        attributes.setName(COSName.O, "Table");
        attributes.setName(SCOPE, value);
        return attributes;
    }

    private static COSArray kidsOf(COSDictionary element) {
        COSArray kids = element.getCOSArray(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            element.setItem(COSName.K, kids);
        }
        return kids;
    }
}
