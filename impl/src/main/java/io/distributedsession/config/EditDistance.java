package io.distributedsession.config;

/** How many slips of the pen lie between two words: letters left out, added, mistaken or swapped with their neighbour. */
final class EditDistance {

    private EditDistance() {}

    /** The optimal string alignment distance; capitals count as small letters. */
    static int of(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        int mistaken = cost[i - 1][j - 1] + (same(one, i, other, j) ? 0 : 1);
        int best = Math.min(mistaken, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1 && j > 1 && same(one, i, other, j - 1) && same(one, i - 1, other, j)) {
            best = Math.min(best, cost[i - 2][j - 2] + 1);
        }
        return best;
    }

    private static boolean same(String one, int i, String other, int j) {
        return Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
    }
}
