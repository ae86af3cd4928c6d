// custom attributes on methods, parameters, results and type parameters
// Expected: suspends
namespace Cases.Attributes.Custom;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Marked(log, "a"));
        log.Write(typeof(Program).GetMethod(nameof(Marked))!.IsDefined(typeof(NoteAttribute), inherit: false));
    }

    [Goroutine]
    [Note("method")]
    [return: Note("result")]
    public static T Marked<[Note("type parameter")] T>(Log log, [Note("parameter")] T value) => log.Step(value);
}

[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
internal sealed class NoteAttribute(string text) : Attribute
{
    public string Text => text;
}
