namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for readers and writers of text, and for the console.</summary>
internal static class TextSamples
{
    private const string Text = "first line\nsecond line\r\nthe end";

    public static void AddTo(SampleCatalogue catalogue)
    {
        catalogue.Add("System.IO.TextReader#this", InString, InFile, OnNetwork, _ => new StringReader(""),
            _ => TextReader.Synchronized(new StringReader(Text)), _ => TextReader.Null);
        catalogue.Add("System.IO.StreamReader#this", InFile, OnNetwork, _ => new StreamReader(new MemoryStream()));
        catalogue.Add("System.IO.StringReader#this", InString, _ => new StringReader(""));
        catalogue.Add("System.IO.TextWriter#this", ToFile, _ => new StringWriter(), ToNetwork, ToFileAtOnce,
            _ => TextWriter.Synchronized(new StringWriter()), _ => TextWriter.Null);
        catalogue.Add("System.IO.StreamWriter#this", ToFile, ToNetwork, ToFileAtOnce);
        catalogue.Add("System.IO.StringWriter#this", _ => new StringWriter());
        catalogue.Add("string#format", _ => "format {0}", _ => "{0} {1}", _ => "{0} {1} {2} {3}", _ => "{");
    }

    private static object InString(Scene scene) => new StringReader(Text);

    private static object InFile(Scene scene) => new StreamReader(scene.Files.Path("file.txt"));

    private static object OnNetwork(Scene scene) =>
        new StreamReader(SceneSockets.Stream(scene, System.Text.Encoding.UTF8.GetBytes(Text)));

    private static object ToFile(Scene scene) => new StreamWriter(scene.Files.Path("new.txt"));

    private static object ToFileAtOnce(Scene scene) => new StreamWriter(scene.Files.Path("new.txt")) { AutoFlush = true };

    private static object ToNetwork(Scene scene) => new StreamWriter(SceneSockets.Stream(scene, [])) { AutoFlush = true };
}
