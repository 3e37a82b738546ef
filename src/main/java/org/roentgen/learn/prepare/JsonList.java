package org.roentgen.learn.prepare;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of names, and of numbers, as model and pipeline files hold them. */
public final class JsonList {

    private JsonList() { }

    public static JsonArray of(List<String> names) {
        JsonArray list = new JsonArray();
        names.forEach(list::add);
        return list;
    }

    public static JsonArray of(double[] numbers) {
        JsonArray list = new JsonArray();
        for (double v : numbers) list.add(v);
        return list;
    }

    /** A list of names under each key, which stands by its own words. */
    static JsonObject of(Map<?, List<String>> lists) {
        JsonObject json = new JsonObject();
        lists.forEach((key, names) -> json.add(key.toString(), of(names)));
        return json;
    }

    public static List<String> names(JsonElement list) {
        List<String> names = new ArrayList<>();
        list.getAsJsonArray().forEach(name -> names.add(name.getAsString()));
        return names;
    }

    public static double[] numbers(JsonElement list) {
        JsonArray array = list.getAsJsonArray();
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) numbers[i] = array.get(i).getAsDouble();
        return numbers;
    }

    /** In the order of the file. */
    static Map<String, List<String>> lists(JsonObject json) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        json.entrySet().forEach(entry -> lists.put(entry.getKey(), names(entry.getValue())));
        return lists;
    }
}
