namespace GoroutineGen;

/// <summary>
/// TCP for goroutines, over .NET's sockets: what those do not say by themselves. Connections have deadlines, a dial ends with a context or
/// a time-out, an accept ends quietly when the listener is closed, and a server's connection that fails ends alone.
/// </summary>
/// <remarks>
/// <para>
/// All of it serves goroutines, which suspend, ordinary threads, which block, and (by the members whose names end in <c>Async</c>) async
/// code. Go's counterpart: package <c>net</c>. C# has no namespace with functions in it, so the verbs are those of a class, and the types
/// are nested in that class: <c>Net.Conn</c> reads as Go's, and no <c>Conn</c> or <c>Listener</c> of yours is hidden.
/// </para>
/// <para>
/// An address is a string, <c>host:port</c>, as in <c>127.0.0.1:8080</c>, <c>[::1]:80</c>, <c>example.org:443</c> or <c>:8080</c>. The host
/// may be a name. To listen, no host means all addresses of the machine; to dial, this machine. Port 0 listens on any free one. Go's names
/// of ports (<c>:http</c>) are not known.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// using var listener = Net.Listen(":8080");
/// Net.Serve(listener, Handle);
///
/// [Goroutine]
/// static void Handle(Net.Conn conn)
/// {
///     conn.ReadDeadline = TimeSpan.FromSeconds(30);
///     while (conn.Reader.ReadLine() is { } line)
///         conn.Writer.WriteLine(line);
/// }
/// </code>
/// </example>
public static partial class Net;
