package org.roentgen.filter;

import org.roentgen.image.Block;

public final class PercentileFilter implements Filter {
    private final Element element; private final double radius, percentile;
    public PercentileFilter(Element element, double radius, double percentile) { this.element = element; this.radius = radius; this.percentile = percentile; }
    @Override public int[] reach(double[] spacing) { return element.reach(radius, spacing); }
    @Override public Output output() { return Output.INPUT_VALUES; }
    static String METHOD=System.getProperty("method","N");
    private final ThreadLocal<NetworkRank> s=new ThreadLocal<>(); private final ThreadLocal<RankKeys> k=ThreadLocal.withInitial(RankKeys::new);
    private final ThreadLocal<SlidingRank> sl=new ThreadLocal<>(); private final ThreadLocal<ColumnRank> c=new ThreadLocal<>();
    int size() { return new RankWindow(element.halfWidths(radius, new double[] {1,1,1}), percentile).size; }
    @Override public void apply(Block in, Block out, double[] spacing) {
        RankWindow window = new RankWindow(element.halfWidths(radius, spacing), percentile);
        if(METHOD.equals("S")){ if(sl.get()==null) sl.set(new SlidingRank(element.halfWidths(radius, spacing),window.rank)); sl.get().run(in,out); return; }
        RankKeys keys = k.get(); keys.of(in);
        if(METHOD.equals("C") && keys.bits()<=8 && window.isPrism()){ int[][] w=element.halfWidths(radius,spacing); if(c.get()==null) c.set(new ColumnRank(2*w[0][0]+1,w[0].length,w.length,window.rank)); c.get().run(keys,in,out); return; }
        if (s.get() == null) {
        RankSchedule s = WindowNetwork.of(window);
        this.s.set(new NetworkRank(window,s)); }
        s.get().run(keys, in, out);
    }
}
