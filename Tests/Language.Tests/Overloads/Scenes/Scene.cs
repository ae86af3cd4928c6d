using System.Text;
using System.Text.RegularExpressions;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>What a call finds around it, new for each call, and what is told of the call. What a scene makes, it ends.</summary>
internal sealed partial class Scene(Overload member)
{
    private readonly StringBuilder _told = new();
    private readonly Stack<Action> _ends = [];
    private readonly List<(string Name, Func<object?> Look)> _looks = [];
    private SceneFiles? _files;

    /// <summary>The member that is called.</summary>
    public Overload Member => member;

    /// <summary>What the member is called on, for arguments that have to do with it.</summary>
    public object? Receiver { get; set; }

    /// <summary>
    /// Whether the call waits for what never comes, as it waits for no longer than a parameter says. Then the time-out is short.
    /// </summary>
    public bool WaitsInVain() => IsShort |= IsTimed;

    /// <summary>Whether a time-out shall be over soon. Otherwise the wait ends before.</summary>
    public bool IsShort { get; set; }

    private bool IsTimed => member.Parameters.Any(
        parameter => parameter.Type.Name == "TimeSpan" || parameter.Name.Contains("imeout") || parameter.Name == "milliseconds");

    /// <summary>What the member returned.</summary>
    public object? Result { get; set; }

    /// <summary>Whether nobody shall signal during the call.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>The files of this scene.</summary>
    public SceneFiles Files => _files ??= Own(new SceneFiles());

    /// <summary>Disposes something when the scene ends.</summary>
    public T Own<T>(T value)
        where T : IDisposable
    {
        _ends.Push(value.Dispose);
        return value;
    }

    /// <summary>Does something when the scene ends.</summary>
    public void AtEnd(Action action) => _ends.Push(action);

    /// <summary>Looks at something when the call is over, and its receiver and its arguments are disposed.</summary>
    public void LookAt(string name, Func<object?> look) => _looks.Add((name, look));

    /// <summary>Writes a line about the call.</summary>
    public void Tell(string name, object? value)
    {
        string text;
        try
        {
            text = Rendering.Of(value);
        }
        catch (Exception exception)
        {
            text = $"not to be looked at: {Rendering.Of(exception)}";
        }

        _told.Append(name).Append(": ").Append(text).Append('\n');
    }

    /// <summary>Ends a value that a call was given, or returned.</summary>
    public static void End(object? value)
    {
        try
        {
            var result = value is Task { IsCompletedSuccessfully: true } task
                ? task.GetType().GetProperty("Result")?.GetValue(task)
                : value;
            (result as IDisposable)?.Dispose();
        }
        catch (Exception)
        {
            // What is at fault with it, the call has told.
        }
    }

    /// <summary>Ends the scene; all that was told, without what differs from scene to scene.</summary>
    public string End()
    {
        foreach (var (name, look) in _looks)
            Tell(name, look());
        if (_files is not null)
            Tell("files", _files.Content());
        var text = _told.Replace(_files?.Root ?? "no files", "<root>").ToString();
        while (_ends.TryPop(out var end))
            end();
        return Random().Replace(Port().Replace(text, "$1:<port>"), "<random>");
    }

    [GeneratedRegex(@"(\d+\.\d+\.\d+\.\d+|\[[0-9a-f:.%]*\]):\d+")]
    private static partial Regex Port();

    [GeneratedRegex(@"(?<=/tmp/(matrix)?)[A-Za-z0-9]{6}\b")]
    private static partial Regex Random();
}
