package org.roentgen.fiji;

import ij.ImagePlus;
import ij.WindowManager;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The images that are open: in windows, or hidden in the list of a macro in batch mode. */
public final class OpenImages {

    private OpenImages() { }

    public static List<ImagePlus> all() {
        List<ImagePlus> images = new ArrayList<>();
        int[] ids = WindowManager.getIDList();
        if (ids != null) for (int id : ids) images.add(WindowManager.getImage(id));
        ImagePlus current = WindowManager.getCurrentImage();
        if (current != null && !images.contains(current)) images.add(current);
        return images;
    }

    /**
     * The only open image of that title.
     * @throws IllegalArgumentException when there is none, or more than one
     */
    public static ImagePlus named(String title, String what) {
        List<ImagePlus> found = new ArrayList<>();
        for (ImagePlus image : all())
            if (image.getTitle().equals(title)) found.add(image);
        if (found.size() == 1) return found.get(0);
        throw new IllegalArgumentException(what + " must be the title of an open image, but \"" + title + "\" is "
            + (found.isEmpty() ? "not open. Open it first, or check its title."
                : "the title of " + found.size() + ". Rename all but one with Image ▸ Rename…."));
    }

    /** The title, with a number behind it where it is taken. */
    static String unique(String title) {
        Set<String> taken = new HashSet<>();
        for (ImagePlus image : all()) taken.add(image.getTitle());
        String free = title;
        for (int number = 1; taken.contains(free); number++) free = title + "-" + number;
        return free;
    }
}
