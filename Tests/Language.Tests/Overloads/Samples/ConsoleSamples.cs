namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>What there is to read from the console. Nothing takes the place of the keyboard.</summary>
internal static class ConsoleSamples
{
    public static void AddTo(SampleCatalogue catalogue)
    {
        catalogue.Add(["System.Console.Read#scene", "System.Console.ReadLine#scene"], Input);
        catalogue.Add("System.Console.ReadKey#scene");
    }

    private static object? Input(Scene scene)
    {
        var input = Console.In;
        scene.AtEnd(() => Console.SetIn(input));
        Console.SetIn(new StringReader("from the console\nanother line"));
        scene.LookAt("left", Console.In.ReadToEnd);
        return null;
    }
}
